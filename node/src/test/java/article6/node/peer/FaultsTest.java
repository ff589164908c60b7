package article6.node.peer;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.codec.CodecException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.NotSslRecordException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static CloseCode codeOf(Throwable thrown) {
    return Faults.reasonFor(Faults.unwrap(thrown)).code();
  }

  @Test
  void whatAPeerSendsIsItsFaultAndABugIsOurs() {
    assertThat(codeOf(new DecoderException(new WireException(CloseCode.OVERSIZE, "too long"))))
        .isEqualTo(CloseCode.OVERSIZE);
    assertThat(codeOf(new CodecException("not canonical"))).isEqualTo(CloseCode.MALFORMED);
    assertThat(codeOf(new IllegalArgumentException("no number"))).isEqualTo(CloseCode.MALFORMED);
    assertThat(codeOf(new DecoderException(new SSLException("bad record"))))
        .isEqualTo(CloseCode.TLS_FAILED);
    assertThat(codeOf(new IOException("reset"))).isEqualTo(CloseCode.CONNECTION_LOST);
    assertThat(codeOf(new IllegalStateException("a bug"))).isEqualTo(CloseCode.INTERNAL_FAULT);
    assertThat(codeOf(new DecoderException("no cause"))).isEqualTo(CloseCode.INTERNAL_FAULT);
  }

  @Test
  void whatAStrangerHasSentIsNotQuoted() {
    assertThat(Faults.tls(new NotSslRecordException("a0b1c2")).text()).doesNotContain("a0b1c2");
  }

  @Test
  void aConnectionClosedDuringTlsIsLost() {
    assertThat(Faults.tls(new ClosedChannelException()).code())
        .isEqualTo(CloseCode.CONNECTION_LOST);
  }
}
