package article6.contracts.domain;

/**
 * What a technical expert review found.
 *
 * @param requirement which requirement it is about, as the report numbers them
 * @param significant whether the report calls it significant, and not minor
 * @param recommendation whether the report recommends something
 * @param capacityBuilding what capacity building the Party needs for it; empty where none
 * @param report the report
 */
public record ReviewFinding(
    String requirement,
    boolean significant,
    boolean recommendation,
    String capacityBuilding,
    DocumentReference report) {}
