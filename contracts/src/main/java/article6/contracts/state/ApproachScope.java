package article6.contracts.state;

import article6.contracts.domain.ActivityType;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.Sector;
import java.util.List;

/** The sectors and activity types of an approach, as its first authorization names them. */
public record ApproachScope(
    ApproachId approach, List<Sector> sectors, List<ActivityType> activityTypes) {}
