package article6.contracts.domain;

import java.util.List;

/**
 * Where a cooperative approach is in its life. Only while it is {@link #ACTIVE} do units come into
 * being, get authorised and get first transferred under it; what was first transferred stays usable
 * in every state, because a first transfer is final (F-4, F-10).
 */
public enum ApproachStatus {
  /** Its Parties have agreed its text, which is not in force yet. */
  DRAFT,
  ACTIVE,
  /** Nothing new for the time being. */
  SUSPENDED,
  /** It came to its agreed end. */
  COMPLETED,
  /** Its Parties have ended it early, or a draft was dropped. */
  REVOKED;

  /** The states that may follow this one. */
  public List<ApproachStatus> next() {
    return switch (this) {
      case DRAFT -> List.of(ACTIVE, REVOKED);
      case ACTIVE -> List.of(SUSPENDED, COMPLETED, REVOKED);
      case SUSPENDED -> List.of(ACTIVE, COMPLETED, REVOKED);
      case COMPLETED, REVOKED -> List.of();
    };
  }

  /** Whether any Party of the approach may bring it into this state alone. */
  public boolean mayBeEnteredAlone(ApproachStatus from) {
    return this == SUSPENDED || (this == REVOKED && from == DRAFT);
  }
}
