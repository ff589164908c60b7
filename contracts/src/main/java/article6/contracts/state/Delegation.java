package article6.contracts.state;

import article6.contracts.crypto.Address;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import java.util.Optional;

/**
 * A role of a Party, lent to an officer of its own or of another one.
 *
 * @param approach only for actions under this cooperative approach; nothing for all of them
 * @param window first and last day, both included
 */
public record Delegation(
    PartyCode party,
    Address delegate,
    Role role,
    Optional<ApproachId> approach,
    DateWindow window) {}
