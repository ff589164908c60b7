package article6.node.report.filed;

import article6.contracts.domain.PartyCode;
import article6.node.report.finding.Place;
import java.util.List;

/**
 * A report as somebody filed it, whole: of a file with any error there is none.
 *
 * @param file name of the file
 * @param form in whose words it is
 */
public record FiledAef(
    String file,
    FiledForm form,
    FiledSubmission submission,
    List<FiledAuthorization> authorizations,
    List<FiledAction> actions,
    List<FiledHolding> holdings,
    List<FiledEntity> entities,
    Places places) {
  public FiledAef {
    authorizations = List.copyOf(authorizations);
    actions = List.copyOf(actions);
    holdings = List.copyOf(holdings);
    entities = List.copyOf(entities);
  }

  /** Finds the cell of a field again. */
  @FunctionalInterface
  public interface Places {
    /**
     * @param table 1 to 5
     * @param name of the field in the common nomenclatures; empty for the whole row
     */
    Place of(int table, int row, String name);
  }

  public PartyCode party() {
    return submission.party();
  }

  public int year() {
    return submission.year();
  }

  /** Where a field of table 3 stands. */
  public Place place(FiledAction action, String name) {
    return places.of(3, action.row(), name);
  }

  public Place place(FiledHolding holding, String name) {
    return places.of(4, holding.row(), name);
  }

  public Place place(FiledAuthorization authorization, String name) {
    return places.of(2, authorization.row(), name);
  }

  public Place place(FiledEntity entity, String name) {
    return places.of(5, entity.row(), name);
  }

  /** Such as THA 2023 1.0. */
  public String title() {
    return submission.party() + " " + submission.year() + " " + submission.version();
  }
}
