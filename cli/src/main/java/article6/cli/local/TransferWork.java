package article6.cli.local;

import article6.cli.ledger.Answer;
import article6.cli.ledger.Ledger;
import article6.cli.network.NetworkFolder;
import article6.cli.network.OfficerName;
import article6.contracts.action.Action;
import article6.contracts.action.ApproachAction;
import article6.contracts.action.OfficerSpec;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.chain.Genesis;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Role;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import article6.contracts.transaction.Transaction;
import article6.contracts.transaction.TransactionBody;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Real, signed transfers to keep a network busy: single units of one series that move between the
 * accounts of the first Party. Safe for many threads once it is prepared.
 */
public final class TransferWork {
  private static final PartyCode HOLDER = new PartyCode("CHE");
  private static final PartyCode PARTNER = new PartyCode("THA");
  private static final OfficerName REGISTRAR = OfficerName.parse("CHE.registrar");
  private static final int VINTAGE = 2024;
  private static final SeriesId SERIES =
      new SeriesId(new ApproachId("CA0001"), new RegistryId("CHE01"), HOLDER, VINTAGE);
  private static final int ACCOUNTS = 4;

  /** Longer than any trial or measurement: nothing expires in it. */
  private static final long LIFETIME_MILLIS = 12L * 60 * 60 * 1000;

  private final NetworkFolder folder;
  private final Hash network;
  private final PrivateKey registrar;
  private final long units;
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final AtomicLong nonce = new AtomicLong();

  private TransferWork(NetworkFolder folder, long units) throws IOException {
    this.folder = folder;
    this.network = folder.genesis().networkId();
    this.registrar = folder.key(REGISTRAR);
    this.units = units;
  }

  /**
   * Opens the accounts and issues the units, all of them into the first account.
   *
   * @throws IllegalStateException when the ledger refuses it, which a test rules out
   */
  public static TransferWork prepare(NetworkFolder folder, Ledger ledger, long units)
      throws IOException, InterruptedException {
    TransferWork work = new TransferWork(folder, units);
    work.admitPartner(ledger);
    for (AccountId account : accounts()) {
      work.submit(
          ledger, new PartyAction.OpenAccount(account, "trial", Optional.empty()), REGISTRAR);
    }
    work.submit(
        ledger,
        new ApproachAction.RegisterApproach(
            SERIES.approach(), "trial", List.of(HOLDER, PARTNER), work.today, ""),
        OfficerName.parse("CHE.authoriser-1"),
        OfficerName.parse("THA.authoriser-1"));
    work.submit(
        ledger,
        new UnitAction.IssueUnits(
            SERIES,
            units,
            accounts().getFirst(),
            work.today,
            Optional.empty(),
            MitigationType.EMISSION_REDUCTIONS,
            Optional.empty()),
        REGISTRAR);
    return work;
  }

  /** An approach takes two Parties; a network of one validator has only one. */
  private void admitPartner(Ledger ledger) throws IOException, InterruptedException {
    Genesis genesis = folder.genesis();
    if (genesis.parties().stream().anyMatch(party -> party.code().equals(PARTNER))) {
      return;
    }
    folder.welcome(PARTNER);
    submit(
        ledger,
        new PartyAction.AdmitParty(
            PARTNER,
            PARTNER.value(),
            1,
            List.of(new RegistryId(PARTNER.value() + "01")),
            List.of(
                officer("administrator", Role.ADMINISTRATOR),
                officer("registrar", Role.REGISTRAR),
                officer("authoriser-1", Role.AUTHORISER))),
        OfficerName.parse("CHE.administrator"));
  }

  private OfficerSpec officer(String place, Role role) throws IOException {
    PrivateKey key = folder.key(new OfficerName(PARTNER, place));
    return new OfficerSpec(place, key.publicKey(), List.of(role));
  }

  private void submit(Ledger ledger, Action action, OfficerName... officers)
      throws IOException, InterruptedException {
    List<PrivateKey> keys = new ArrayList<>();
    for (OfficerName officer : officers) {
      keys.add(folder.key(officer));
    }
    Answer answer = ledger.submit(sign(action, keys));
    if (!(answer instanceof Answer.Final)) {
      throw new IllegalStateException(
          "%s by %s: %s".formatted(action.kind(), Arrays.toString(officers), answer));
    }
  }

  private Transaction sign(Action action, List<PrivateKey> keys) {
    return Transaction.sign(
        new TransactionBody(
            network, nonce.incrementAndGet(), System.currentTimeMillis() + LIFETIME_MILLIS, action),
        keys);
  }

  /** Moves the unit with this serial, 1 to {@link #units()}. */
  public Transaction move(long serial, AccountId from, AccountId to) {
    return sign(
        new UnitAction.TransferUnits(new UnitRange(SERIES, serial, serial), from, to, today),
        List.of(registrar));
  }

  public long units() {
    return units;
  }

  public static PartyCode holder() {
    return HOLDER;
  }

  /** All units are in the first one at the beginning. */
  public static List<AccountId> accounts() {
    return IntStream.rangeClosed(1, ACCOUNTS)
        .mapToObj(number -> new AccountId("%s-TRIAL-%d".formatted(HOLDER, number)))
        .toList();
  }
}
