package article6.contracts.domain;

/**
 * What the ids of a run of units have in common: everything but the serial number (6/CMA.4 annex I
 * ¶5; domain §3.1). Serial numbers count from 1 within a series and are never given twice.
 *
 * @param party the first transferring Party, in which the mitigation occurred
 * @param vintage calendar year in which the mitigation occurred
 */
public record SeriesId(ApproachId approach, RegistryId registry, PartyCode party, int vintage)
    implements Comparable<SeriesId> {

  public SeriesId {
    if (vintage < 1000 || vintage > 9999) {
      throw new IllegalArgumentException("a vintage is a year of four digits, not " + vintage);
    }
  }

  /** The full id of one unit of this series, such as CA0001-GHA01-GHA-1-2021. */
  public String unitId(long serial) {
    // Joined, not formatted: formatting writes digits as the machine's locale does.
    return approach + "-" + registry + "-" + party + "-" + serial + "-" + vintage;
  }

  @Override
  public int compareTo(SeriesId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return approach + "-" + registry + "-" + party + "-" + vintage;
  }
}
