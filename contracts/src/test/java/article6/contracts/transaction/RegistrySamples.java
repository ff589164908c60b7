package article6.contracts.transaction;

import article6.contracts.action.Action;
import article6.contracts.action.BridgeAction;
import article6.contracts.action.RegistryAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.EarlierFirstTransfer;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.MirroredUnits;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.law.Samples;
import java.util.List;
import java.util.Optional;

/** One action of each kind on blocks of units, and between registries. */
final class RegistrySamples {
  private static final MessageId MESSAGE = new MessageId("THA-2026-0001");
  private static final UnderlyingRange MECHANISM =
      new UnderlyingRange("A6.4", "A64-TH1-THA-2022-", 1, 10, "", 6);
  private static final UnderlyingRange SPEI = new UnderlyingRange("SPEI", "SPEI-", 1, 10, "");

  static final List<Action> ALL =
      List.of(
          new RegistryAction.TransferQuantity(
              Samples.units(1, 2_000), 500, Samples.THAI, Samples.SWISS, Samples.TRANSFERRED),
          new RegistryAction.MergeUnits(Samples.units(1, 20), Samples.SWISS, Samples.USED),
          new RegistryAction.IssueRecognised(
              Samples.SERIES,
              10,
              Samples.THAI,
              Samples.ISSUED,
              Optional.of(Samples.LETTER),
              MitigationType.EMISSION_REDUCTIONS,
              SPEI,
              "GRK-01",
              new UnderlyingRange("JCM", "JCM-ID-", 1, 10, ""),
              "ID_AM001"),
          new RegistryAction.TrackFirstTransfer(
              Samples.SERIES,
              10,
              Samples.THAI,
              Samples.SWISS,
              Samples.TRANSFERRED,
              Samples.LETTER,
              MitigationType.REMOVALS,
              SPEI,
              Hash.ZERO),
          new BridgeAction.MirrorHoldings(
              Samples.CHE,
              "A6.4",
              1_780_000_000_000L,
              List.of(new MirroredUnits(MECHANISM, 2022, "210-1", "Held")),
              Hash.ZERO),
          new BridgeAction.LockForExport(
              MESSAGE,
              Samples.units(1, 100),
              Samples.SWISS,
              "A6.4",
              Samples.CHE,
              Samples.USED,
              Samples.USED.plusDays(30)),
          new BridgeAction.AcknowledgeExport(MESSAGE, Samples.USED, Hash.ZERO),
          new BridgeAction.ReleaseExport(MESSAGE, true, Samples.USED, Hash.ZERO),
          new BridgeAction.MintImported(
              MESSAGE,
              "A6.4",
              Samples.THA,
              MECHANISM,
              Samples.SERIES,
              Samples.SWISS,
              Optional.of(Samples.LETTER),
              Optional.of(
                  new EarlierFirstTransfer(
                      Samples.TRANSFERRED, FirstTransferEvent.INTERNATIONAL_TRANSFER)),
              MitigationType.EMISSION_REDUCTIONS,
              Samples.USED,
              Samples.USED.plusDays(30),
              Hash.ZERO));

  private RegistrySamples() {}
}
