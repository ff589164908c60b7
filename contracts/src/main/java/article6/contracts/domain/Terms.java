package article6.contracts.domain;

import article6.contracts.codec.Added;
import java.util.Optional;

/**
 * Terms and conditions of an authorization.
 *
 * @param changeAfterFirstTransfer the circumstances and procedure for changing or revoking it for
 *     units already first transferred; empty means that can't happen
 * @param procedure who consents to such a change, and whether it can be revoked
 */
public record Terms(
    String text,
    Optional<String> changeAfterFirstTransfer,
    @Added Optional<ChangeTerms> procedure) {
  public static final Terms NONE = new Terms("", Optional.empty());

  public Terms(String text, Optional<String> changeAfterFirstTransfer) {
    this(text, changeAfterFirstTransfer, Optional.empty());
  }

  public Revocability revocability() {
    return procedure.map(ChangeTerms::revocability).orElse(Revocability.AS_TERMS_SAY);
  }
}
