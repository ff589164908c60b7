package article6.contracts.law;

import article6.contracts.action.Action;
import article6.contracts.action.NetworkAction;
import article6.contracts.codec.Codec;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A version of the rulebook. A network starts with the one its genesis names and activates later
 * ones at a height; every block is executed under the edition of its height, for ever. So an
 * edition, once released, never changes what it says: new law is a new edition.
 *
 * <p>What differs between editions is told where it differs: a {@link Rule} knows since when it
 * holds, {@link #admits} knows which actions there are, and the few places where an old action came
 * to do something else ask {@link #isAtLeast}.
 */
public enum Edition {
  /** The law of first light: authorization, transfer, use, cancellation and adjustment. */
  CMA6_2024("CMA6-2024"),
  /** The whole of Articles 6.2 and 6.4, with the transition dates that CMA 7 set. */
  CMA7_2025("CMA7-2025");

  public static final Edition LATEST = CMA7_2025;

  /** The actions of the first edition, by kind; later editions only added some. */
  private static final Set<String> FIRST_KINDS =
      Set.of(
          "AdmitParty",
          "RegisterOfficer",
          "RevokeOfficer",
          "OpenAccount",
          "CloseYear",
          "RegisterApproach",
          "AuthorizeEntity",
          "AuthorizeItmos",
          "AmendAuthorization",
          "RevokeAuthorization",
          "IssueUnits",
          "TransferUnits",
          "UseTowardsNdc",
          "UseForImp",
          "CancelUnits",
          "SetNdc",
          "SetInventory",
          "GiveConsent",
          "WithdrawProposal");

  private final String label;

  Edition(String label) {
    this.label = label;
  }

  /** As it stands in genesis files and block headers. */
  public String label() {
    return label;
  }

  /** The edition with this label, if this release knows it. */
  public static Optional<Edition> of(String label) {
    return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
  }

  public boolean isAtLeast(Edition other) {
    return compareTo(other) >= 0;
  }

  /**
   * Whether the action existed in this edition in this form. Activating a later edition is possible
   * under every one.
   */
  boolean admits(Action action) {
    return this != CMA6_2024
        || action instanceof NetworkAction.ActivateRulebook
        || (FIRST_KINDS.contains(action.kind()) && !Codec.of(Action.class).usesAdded(action));
  }
}
