package article6.node.report.letter;

import static article6.node.report.letter.LetterField.ACTIVITIES;
import static article6.node.report.letter.LetterField.ACTIVITY_TYPES;
import static article6.node.report.letter.LetterField.APPROACH;
import static article6.node.report.letter.LetterField.CHANGE;
import static article6.node.report.letter.LetterField.CONVERSION;
import static article6.node.report.letter.LetterField.DOUBLE_COUNTING;
import static article6.node.report.letter.LetterField.ENTITIES;
import static article6.node.report.letter.LetterField.FIRST_TRANSFER;
import static article6.node.report.letter.LetterField.INTERNATIONAL_USE;
import static article6.node.report.letter.LetterField.LAST_USE;
import static article6.node.report.letter.LetterField.METHODOLOGIES;
import static article6.node.report.letter.LetterField.METRIC;
import static article6.node.report.letter.LetterField.NDC_USE;
import static article6.node.report.letter.LetterField.OCCURRED;
import static article6.node.report.letter.LetterField.OTHER_PURPOSE;
import static article6.node.report.letter.LetterField.PARTIES;
import static article6.node.report.letter.LetterField.PURPOSE;
import static article6.node.report.letter.LetterField.QUANTITY;
import static article6.node.report.letter.LetterField.REGISTRIES;
import static article6.node.report.letter.LetterField.REVOCATION;
import static article6.node.report.letter.LetterField.SECTORS;
import static article6.node.report.letter.LetterField.STANDARDS;
import static article6.node.report.letter.LetterField.TERMS;
import static article6.node.report.letter.LetterField.VALIDITY;

import article6.contracts.action.AuthorizationContent;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Kinds of letters, with what each demands beyond what all do (A-16; domain §6, 23 to 26).
 * Templates are optional, so a letter with gaps is written all the same, and says what is missing.
 */
public enum LetterTemplate {
  /** All that 4/CMA.6 lists; the secretariat's voluntary template asks for the same (A-3b). */
  GENERAL(Set.of(), List.of()),
  /** For a buyer of outcomes, in the manner of the World Bank's model letter. */
  WORLD_BANK(Set.of(ENTITIES, ACTIVITIES), List.of(Blank.PURCHASE)),
  /** For an insured investor: how far the Party's word can be changed or taken back. */
  MIGA(Set.of(ENTITIES, ACTIVITIES, REVOCATION), List.of(Blank.INVESTOR, Blank.BREACH)),
  /** For units that airlines use under CORSIA: international mitigation purposes. */
  CORSIA(
      Set.of(INTERNATIONAL_USE, ACTIVITIES, LAST_USE), List.of(Blank.PROGRAMME, Blank.ATTESTATION)),
  /** For a project of a joint crediting mechanism: named partners, and use towards their NDC. */
  JOINT_JCM(
      Set.of(PARTIES, NDC_USE, ENTITIES, ACTIVITIES),
      List.of(Blank.JOINT_COMMITTEE, Blank.ALLOCATION, Blank.PARTNER_SIGNATURE));

  private static final Set<LetterField> OF_ALL =
      Collections.unmodifiableSet(
          EnumSet.of(
              APPROACH,
              SECTORS,
              ACTIVITY_TYPES,
              STANDARDS,
              METHODOLOGIES,
              REGISTRIES,
              QUANTITY,
              METRIC,
              CONVERSION,
              OCCURRED,
              VALIDITY,
              PURPOSE,
              OTHER_PURPOSE,
              FIRST_TRANSFER,
              TERMS,
              CHANGE,
              DOUBLE_COUNTING));

  private final Set<LetterField> more;
  private final List<Blank> blanks;

  LetterTemplate(Set<LetterField> more, List<Blank> blanks) {
    this.more = more;
    this.blanks = blanks;
  }

  /** What this letter must say, in the order of the paper. */
  public Set<LetterField> demands() {
    EnumSet<LetterField> all = EnumSet.copyOf(OF_ALL);
    all.addAll(more);
    return Collections.unmodifiableSet(all);
  }

  /** What a person writes into this letter; its signature comes last. */
  public List<Blank> blanks() {
    EnumSet<Blank> all = EnumSet.of(Blank.LEGAL_BASIS, Blank.FOCAL_POINT, Blank.SIGNATURE);
    all.addAll(blanks);
    return List.copyOf(all);
  }

  /** What an authorization does not say although this letter must. */
  public List<LetterField> missing(AuthorizationContent content) {
    return demands().stream()
        .filter(field -> field.applies(content) && !field.isAnswered(content))
        .toList();
  }
}
