package article6.contracts.domain;

/**
 * For whom units are used for an international mitigation purpose.
 *
 * @param name such as the name of an airline
 * @param scheme such as CORSIA
 * @param period of the scheme, such as "first phase 2024–2026"
 */
public record ImpBeneficiary(String name, String scheme, String period) {}
