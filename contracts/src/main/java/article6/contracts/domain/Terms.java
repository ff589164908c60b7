package article6.contracts.domain;

import java.util.Optional;

/**
 * Terms and conditions of an authorization.
 *
 * @param changeAfterFirstTransfer the circumstances and procedure for changing or revoking it for
 *     units already first transferred; empty means that can't happen
 */
public record Terms(String text, Optional<String> changeAfterFirstTransfer) {
  public static final Terms NONE = new Terms("", Optional.empty());
}
