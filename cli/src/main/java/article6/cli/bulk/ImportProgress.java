package article6.cli.bulk;

/** Hears how far an import is. */
@FunctionalInterface
interface ImportProgress {
  void done(int rows, int of);
}
