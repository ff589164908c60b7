package article6.contracts.state;

import article6.contracts.codec.Added;
import article6.contracts.domain.ActivityType;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.Sector;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sectors and activity types of an approach, as its first authorization names them.
 *
 * @param further codes of both that the nomenclature had added by then
 */
public record ApproachScope(
    ApproachId approach,
    List<Sector> sectors,
    List<ActivityType> activityTypes,
    @Added List<String> further) {

  @Override
  public String toString() {
    return Stream.of(sectors, activityTypes, further)
        .flatMap(List::stream)
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }
}
