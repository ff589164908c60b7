package article6.contracts.domain;

/**
 * One line of a table of mutual recognition: what is credited under one methodology of one standard
 * counts the same as under the other (domain §6 no. 36).
 *
 * @param standard the registry of the one standard, such as SPEI
 * @param otherStandard the registry of the other standard, such as JCM
 */
public record Equivalence(
    String standard, String methodology, String otherStandard, String otherMethodology) {

  /** Whether it says that these two are the same, read from either side. */
  public boolean matches(Equivalence pair) {
    return equals(pair)
        || equals(
            new Equivalence(
                pair.otherStandard, pair.otherMethodology, pair.standard, pair.methodology));
  }
}
