package article6.node.peer;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.node.peer.PeerTable.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

class PeerTableTest {
  private static final Address LOW = address(1);
  private static final Address HIGH = address(9);
  private static final Hash RUN = TestNode.hash("a run of the process");
  private static final Hash OTHER_RUN = TestNode.hash("another run");

  private static Address address(int last) {
    return new Address(Bytes.concatenate(Bytes.wrap(new byte[19]), Bytes.of(last)));
  }

  private record TestLink(Address address, NodeRole role, Hash certificate, boolean dialledByUs)
      implements PeerTable.Link {
    @Override
    public String endpoint() {
      return "a test";
    }

    @Override
    public CompletableFuture<Boolean> probe() {
      return CompletableFuture.completedFuture(true);
    }

    @Override
    public void closeWith(CloseReason reason) {
      throw new UnsupportedOperationException("the table closes nothing itself");
    }
  }

  private static TestLink validator(Address address, Hash run, boolean dialledByUs) {
    return new TestLink(address, NodeRole.VALIDATOR, run, dialledByUs);
  }

  private static PeerTable table(Address own) {
    return new PeerTable(own, PeerLimits.DEFAULT);
  }

  @Test
  void bothNodesKeepTheConnectionDialledByTheLowerAddressInWhateverOrder() {
    TestLink dialledByLowSeenAtLow = validator(HIGH, RUN, true);
    TestLink dialledByHighSeenAtLow = validator(HIGH, RUN, false);
    TestLink dialledByLowSeenAtHigh = validator(LOW, RUN, false);
    TestLink dialledByHighSeenAtHigh = validator(LOW, RUN, true);

    PeerTable low = table(LOW);
    assertThat(low.claim(dialledByHighSeenAtLow)).isEqualTo(new Claim.Granted(null));
    assertThat(low.claim(dialledByLowSeenAtLow))
        .isEqualTo(new Claim.Granted(dialledByHighSeenAtLow));
    assertThat(low.claim(dialledByHighSeenAtLow)).isEqualTo(new Claim.Held(dialledByLowSeenAtLow));

    PeerTable high = table(HIGH);
    assertThat(high.claim(dialledByLowSeenAtHigh)).isEqualTo(new Claim.Granted(null));
    assertThat(high.claim(dialledByHighSeenAtHigh))
        .isEqualTo(new Claim.Held(dialledByLowSeenAtHigh));
  }

  @Test
  void anotherRunOfTheSameKeyNeverTakesAPlaceUnasked() {
    PeerTable table = table(LOW);
    TestLink first = validator(HIGH, RUN, false);
    assertThat(table.claim(first)).isEqualTo(new Claim.Granted(null));
    assertThat(table.claim(validator(HIGH, OTHER_RUN, true))).isEqualTo(new Claim.Held(first));
    assertThat(table.claim(validator(HIGH, OTHER_RUN, false))).isEqualTo(new Claim.Held(first));
  }

  /** Else the one that is about to close would stand for the one that stays. */
  @Test
  void aReplacedConnectionIsEstablishedNoMore() {
    PeerTable low = table(LOW);
    TestLink dialledByHigh = validator(HIGH, RUN, false);
    TestLink dialledByLow = validator(HIGH, RUN, true);
    List<TestLink> established = new ArrayList<>();

    low.claim(dialledByHigh);
    low.claim(dialledByLow);

    assertThat(low.whileHeld(dialledByHigh, () -> established.add(dialledByHigh))).isFalse();
    assertThat(low.whileHeld(dialledByLow, () -> established.add(dialledByLow))).isTrue();
    assertThat(established).containsExactly(dialledByLow);
  }

  @Test
  void aReleasedPlaceIsFreeAndOnlyItsHolderReleasesIt() {
    PeerTable table = table(LOW);
    TestLink first = validator(HIGH, RUN, false);
    table.claim(first);
    table.release(validator(HIGH, OTHER_RUN, false));
    assertThat(table.holds(HIGH)).isTrue();
    table.release(first);
    assertThat(table.holds(HIGH)).isFalse();
    TestLink next = validator(HIGH, OTHER_RUN, false);
    assertThat(table.claim(next)).isEqualTo(new Claim.Granted(null));
  }

  @Test
  void observersCanNotCrowdOutValidators() {
    PeerTable table = new PeerTable(LOW, new PeerLimits(3, 1, 1, 1, 1, 1));
    assertThat(table.claim(new TestLink(address(2), NodeRole.OBSERVER, RUN, false)))
        .isInstanceOf(Claim.Granted.class);
    assertThat(table.claim(new TestLink(address(3), NodeRole.OBSERVER, RUN, false)))
        .isInstanceOf(Claim.Refused.class);
    assertThat(table.claim(validator(address(4), RUN, false))).isInstanceOf(Claim.Granted.class);
    assertThat(table.claim(validator(address(5), RUN, false))).isInstanceOf(Claim.Granted.class);
    assertThat(table.claim(validator(address(6), RUN, false)))
        .isInstanceOfSatisfying(
            Claim.Refused.class,
            refused -> assertThat(refused.reason().code()).isEqualTo(CloseCode.TOO_MANY_PEERS));
  }
}
