package article6.cli;

/** Stands in for the command in the test of the launcher: says how it was started. */
public final class LauncherProbe {
  private LauncherProbe() {}

  public static void main(String[] arguments) {
    System.out.println("version " + Runtime.version().feature());
    System.out.println("folder " + System.getProperty("user.dir"));
    System.out.println("encoding " + System.getProperty("stdout.encoding"));
    for (String argument : arguments) {
      System.out.println("argument " + argument);
    }
    System.exit(arguments.length);
  }
}
