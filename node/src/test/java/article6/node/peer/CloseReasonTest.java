package article6.node.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

class CloseReasonTest {
  @Test
  void differencesAreToldFieldByField() {
    CloseReason reason =
        CloseReason.differing(
            CloseCode.NETWORK,
            "use the same genesis",
            new Difference("network", "0x12", "0xab"),
            new Difference("name", "a", "b"));
    assertThat(reason.text())
        .isEqualTo(
            "NETWORK: your network is 0x12, this node's is 0xab; your name is a, this node's is b;"
                + " use the same genesis");
    assertThat(CloseReason.toldByOther(reason.encode())).isEqualTo(reason);
  }

  @Test
  void whatAnotherNodeSaysIsCleanedBeforeItIsShown() {
    CloseReason nasty =
        new CloseReason(
            CloseCode.NETWORK,
            "line\nforged\u001b[31m \u202e",
            Collections.nCopies(9, new Difference("x", "y".repeat(400), "z")));
    CloseReason shown = CloseReason.toldByOther(nasty.encode());
    assertThat(shown.detail()).isEqualTo("line?forged?[31m ?");
    assertThat(shown.differences()).hasSize(8);
    assertThat(shown.differences().getFirst().yours()).hasSize(300);
  }

  @Test
  void anUnknownReasonIsAReason() {
    assertThat(CloseReason.toldByOther(Bytes.random(100)).code())
        .isEqualTo(CloseCode.UNKNOWN_REASON);
    assertThat(CloseReason.toldByOther(Bytes.EMPTY).code()).isEqualTo(CloseCode.UNKNOWN_REASON);
  }
}
