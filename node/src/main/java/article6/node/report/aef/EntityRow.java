package article6.node.report.aef;

import article6.contracts.state.AuthorizedEntity;
import article6.node.report.Act;
import java.util.List;

/**
 * A row of table 5.
 *
 * @param countryName of incorporation, in English
 */
record EntityRow(AuthorizedEntity entity, String countryName, Act act) implements AefRow {
  @Override
  public List<Act> acts() {
    return List.of(act);
  }
}
