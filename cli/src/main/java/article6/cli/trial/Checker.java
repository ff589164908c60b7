package article6.cli.trial;

import article6.cli.trial.Finding.Kind;
import article6.cli.trial.History.Sent;
import article6.cli.trial.History.Told;
import article6.cli.trial.LedgerCopy.CopiedBlock;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what clients were told with what is on every node. It shares no judgement with the
 * nodes: it follows each unit through the transfers by itself. A pure function of its arguments.
 */
final class Checker {
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Hash, Sent> sent;
  private final List<Told> told;
  private final AccountId first;
  private final long issued;

  private Checker(Map<Hash, Sent> sent, List<Told> told, AccountId first, long issued) {
    this.sent = sent;
    this.told = told;
    this.first = first;
    this.issued = issued;
  }

  /**
   * @param copies of all nodes, at least one
   * @param first the account that all units were issued into
   * @param issued how many units
   */
  static List<Finding> check(
      Map<Hash, Sent> sent,
      List<Told> told,
      List<LedgerCopy> copies,
      AccountId first,
      long issued) {
    Checker checker = new Checker(sent, told, first, issued);
    for (LedgerCopy copy : copies) {
      checker.compare(copies.getFirst(), copy);
      checker.checkChain(copy);
      Map<Hash, Place> places = checker.places(copy);
      checker.checkTold(copy, places);
      checker.checkUnits(copy);
      copy.doubleVoters().forEach(voter -> checker.found(Kind.DOUBLE_VOTE, copy.node(), voter));
    }
    return List.copyOf(checker.findings);
  }

  /** Where a transaction stands. */
  private record Place(long height, int index, Hash block) {}

  private void found(Kind kind, Object... facts) {
    findings.add(Finding.of(kind, facts));
  }

  /** Same length, same blocks, same state; the first difference tells all. */
  private void compare(LedgerCopy one, LedgerCopy other) {
    int common = Math.min(one.blocks().size(), other.blocks().size());
    for (int height = 0; height < common; height++) {
      CopiedBlock here = one.blocks().get(height);
      CopiedBlock there = other.blocks().get(height);
      if (!here.hash().equals(there.hash())) {
        found(Kind.FORK, height, one.node(), here.hash(), other.node(), there.hash());
        return;
      }
    }
    if (one.blocks().size() != other.blocks().size()) {
      found(
          Kind.NO_AGREEMENT,
          one.node(),
          one.blocks().size() - 1,
          other.node(),
          other.blocks().size() - 1);
    } else if (!one.stateRoot().equals(other.stateRoot())) {
      found(Kind.STATE_DIFFERS, one.node(), one.stateRoot(), other.node(), other.stateRoot());
    }
  }

  private void checkChain(LedgerCopy copy) {
    for (int at = 0; at < copy.blocks().size(); at++) {
      CopiedBlock block = copy.blocks().get(at);
      boolean follows = at == 0 || block.parent().equals(copy.blocks().get(at - 1).hash());
      if (block.height() != at || !follows) {
        found(Kind.NOT_CHAINED, copy.node(), at);
      }
    }
    if (!copy.blocks().getLast().stateRoot().equals(copy.stateRoot())) {
      found(
          Kind.STATE_DIFFERS,
          copy.node(),
          copy.blocks().getLast().stateRoot(),
          copy.node(),
          copy.stateRoot());
    }
  }

  /** Every transaction stands in one place. */
  private Map<Hash, Place> places(LedgerCopy copy) {
    Map<Hash, Place> places = new HashMap<>();
    for (CopiedBlock block : copy.blocks()) {
      for (int index = 0; index < block.transactions().size(); index++) {
        Hash id = block.transactions().get(index);
        Place before = places.put(id, new Place(block.height(), index, block.hash()));
        if (before != null) {
          found(Kind.TWICE, id, copy.node(), before.height(), block.height());
        }
      }
    }
    return places;
  }

  /** What was told to be final stands there, in that block, at that place. */
  private void checkTold(LedgerCopy copy, Map<Hash, Place> places) {
    for (Told word : told) {
      Place expected = new Place(word.height(), word.index(), word.block());
      Place there = places.get(word.id());
      if (!expected.equals(there)) {
        found(
            Kind.LOST,
            word.id(),
            word.node(),
            word.height(),
            copy.node(),
            there == null ? "-" : there.height());
      }
    }
  }

  /** Each unit leaves the account it is in, and the accounts hold what comes out. */
  private void checkUnits(LedgerCopy copy) {
    Map<Long, AccountId> holders = new HashMap<>();
    Map<AccountId, Long> expected = new HashMap<>(Map.of(first, issued));
    for (CopiedBlock block : copy.blocks()) {
      for (Hash id : block.transactions()) {
        Sent transfer = sent.get(id);
        if (transfer == null) {
          continue; // one of the preparation
        }
        AccountId holder = holders.getOrDefault(transfer.serial(), first);
        if (!holder.equals(transfer.from())) {
          found(Kind.DOUBLE_SPEND, id, transfer.serial(), block.height(), copy.node());
        }
        holders.put(transfer.serial(), transfer.to());
        expected.merge(holder, -1L, Long::sum);
        expected.merge(transfer.to(), 1L, Long::sum);
      }
    }
    long held = copy.held().values().stream().mapToLong(Long::longValue).sum();
    if (held != issued) {
      found(Kind.UNITS, copy.node(), "*", issued, held);
    }
    expected.forEach(
        (account, units) -> {
          long said = copy.held().getOrDefault(account, 0L);
          if (said != units) {
            found(Kind.UNITS, copy.node(), account, units, said);
          }
        });
  }
}
