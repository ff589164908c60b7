package article6.node.sync;

import article6.contracts.chain.Block;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import article6.contracts.fuzz.Fuzzer;
import java.util.List;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** Requests for blocks and answers to them, damaged (F16). */
class SyncFuzzTest {
  private static final int ANSWER_BYTES_MAX = 1024 * 1024;

  @Test
  void requests() {
    Fuzzer.run(
        "blocks-request",
        Set.of(CodecException.class),
        input -> BlocksRequest.decode(Bytes.wrap(input)),
        List.of(new BlocksRequest(17, 128).encode().toArray()));
  }

  @Test
  void answers() {
    Genesis genesis = SampleNetwork.genesis("CHE", "THA");
    Block first = genesis.block();
    Certificate certificate = SampleNetwork.certify(first.header(), "CHE", "THA");
    Bytes block = Codec.of(CertifiedBlock.class).encode(new CertifiedBlock(first, certificate));
    Fuzzer.run(
        "blocks-answer",
        Set.of(CodecException.class),
        input -> BlocksAnswer.decode(Bytes.wrap(input), ANSWER_BYTES_MAX).decoded(ANSWER_BYTES_MAX),
        List.of(new BlocksAnswer(List.of(block, block), 3).encode().toArray()));
  }
}
