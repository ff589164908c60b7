package article6.node.report;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.domain.ActivityType;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.Sector;
import article6.contracts.domain.Terms;
import article6.contracts.domain.Timeframe;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Letters of authorization for tests. */
public final class Letters {
  private Letters() {}

  public static AuthorizationContent forNdc(
      String approach, String date, long quantity, String... parties) {
    return letter(
        approach, date, Optional.of(quantity), Purpose.NDC, "", Optional.empty(), parties);
  }

  public static AuthorizationContent forOimp(
      String approach, String date, Purpose purpose, FirstTransferDefinition definition) {
    return letter(
        approach, date, Optional.empty(), purpose, "use under CORSIA", Optional.of(definition));
  }

  public static AuthorizationContent letter(
      String approach,
      String date,
      Optional<Long> quantity,
      Purpose purpose,
      String oimp,
      Optional<FirstTransferDefinition> definition,
      String... parties) {
    return new AuthorizationContent(
        LocalDate.parse(date),
        new ApproachId(approach),
        quantity,
        Metric.GHG,
        "",
        List.of(Sector.TRANSPORTATION),
        List.of(ActivityType.TRANSPORT),
        purpose,
        Arrays.stream(parties).map(PartyCode::new).toList(),
        List.of(),
        oimp,
        new Timeframe(
            Optional.of(new DateWindow(LocalDate.of(2021, 1, 1), LocalDate.of(2030, 12, 31))),
            Optional.empty()),
        Terms.NONE,
        definition,
        Optional.empty(),
        "");
  }

  public static AuthorizationContent withEntities(AuthorizationContent it, EntityId... entities) {
    return new AuthorizationContent(
        it.date(),
        it.approach(),
        it.quantity(),
        it.metric(),
        it.gwpValues(),
        it.sectors(),
        it.activityTypes(),
        it.purpose(),
        it.authorizedParties(),
        List.of(entities),
        it.oimpDescription(),
        it.timeframe(),
        it.terms(),
        it.firstTransferDefinition(),
        it.document(),
        it.explanation());
  }
}
