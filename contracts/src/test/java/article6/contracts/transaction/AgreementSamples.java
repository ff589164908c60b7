package article6.contracts.transaction;

import article6.contracts.action.Action;
import article6.contracts.action.AgreementAction;
import article6.contracts.domain.AllocationShare;
import article6.contracts.domain.ApproachStatus;
import article6.contracts.domain.ApproachTerms;
import article6.contracts.domain.Equivalence;
import article6.contracts.domain.JointCommittee;
import article6.contracts.domain.Levies;
import article6.contracts.domain.LevyMoment;
import article6.contracts.domain.Rounding;
import article6.contracts.domain.UsePurpose;
import article6.contracts.law.Samples;
import java.util.List;
import java.util.Optional;

/** One action of each kind that makes and changes agreements. */
final class AgreementSamples {
  private static final ApproachTerms TERMS =
      new ApproachTerms(
          "JCM",
          List.of(UsePurpose.NDC, UsePurpose.IMP),
          Optional.of(new JointCommittee(2, 2)),
          List.of(
              new AllocationShare(Samples.THAI, 6_667), new AllocationShare(Samples.SWISS, 3_333)),
          Optional.of(
              new Levies(
                  50, Optional.of(Samples.SWISS), 20, Rounding.UP, LevyMoment.FIRST_TRANSFER)),
          true,
          List.of(Samples.CHE),
          List.of(new Equivalence("SPEI", "GRK-01", "JCM", "ID_AM001")));

  static final List<Action> ALL =
      List.of(
          new AgreementAction.AgreeApproach(
              Samples.APPROACH,
              "Joint crediting",
              List.of(Samples.CHE, Samples.THA),
              TERMS,
              Samples.AUTHORISED,
              "",
              true),
          new AgreementAction.AmendApproach(
              Samples.APPROACH, "Joint crediting", ApproachTerms.NONE, Samples.ISSUED, ""),
          new AgreementAction.ChangeApproachStatus(
              Samples.APPROACH, ApproachStatus.SUSPENDED, Samples.THA, Samples.USED, "review"),
          new AgreementAction.JoinApproach(Samples.APPROACH, Samples.JPN, Samples.ISSUED),
          new AgreementAction.LeaveApproach(Samples.APPROACH, Samples.JPN, Samples.USED, "ended"));

  private AgreementSamples() {}
}
