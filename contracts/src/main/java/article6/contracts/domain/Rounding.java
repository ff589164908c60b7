package article6.contracts.domain;

/** How a share of whole units is made whole. */
public enum Rounding {
  UP,
  DOWN
}
