package article6.contracts.state;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.MechanismAccountKind;

/** That an account is one of the mechanism registry, and of which kind (64-14). */
public record MechanismAccount(AccountId id, MechanismAccountKind kind) {}
