package article6.node.mempool;

import article6.contracts.action.Action;
import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.contracts.transaction.Transaction;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.tuweni.bytes.Bytes;

/**
 * Actions to be tried, as bytes: who would sign first, and then one action after the other, each in
 * its canonical encoding with its length before it in four bytes.
 */
public final class ActionFrames implements Iterator<Action> {
  private static final Codec<Action> ACTIONS = Codec.of(Action.class);
  private static final Codec<Head> HEADS = Codec.of(Head.class);

  private final ByteBuffer bytes;
  private final Head head;

  /**
   * @param available officers who would sign, where they may
   * @param assumeConsents whether consents of others are taken as given
   */
  public record Head(List<Address> available, boolean assumeConsents) {}

  /**
   * @throws CodecException when it is none, here or on the way
   */
  public ActionFrames(byte[] frames) {
    this.bytes = ByteBuffer.wrap(frames);
    this.head = HEADS.decode(frame(), Transaction.BYTES_MAX);
  }

  public static byte[] write(Head head, Iterable<Action> actions) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(written);
    try {
      frame(out, HEADS.encode(head));
      for (Action action : actions) {
        frame(out, ACTIONS.encode(action));
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
    return written.toByteArray();
  }

  private static void frame(DataOutputStream out, Bytes encoded) throws IOException {
    out.writeInt(encoded.size());
    out.write(encoded.toArrayUnsafe());
  }

  public Head head() {
    return head;
  }

  @Override
  public boolean hasNext() {
    return bytes.hasRemaining();
  }

  @Override
  public Action next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ACTIONS.decode(frame(), Transaction.BYTES_MAX);
  }

  private Bytes frame() {
    if (bytes.remaining() < Integer.BYTES) {
      throw new CodecException("the length of an action is cut off");
    }
    int length = bytes.getInt();
    if (length < 0 || length > Transaction.BYTES_MAX || length > bytes.remaining()) {
      throw new CodecException("no action has %d bytes here".formatted(length));
    }
    byte[] frame = new byte[length];
    bytes.get(frame);
    return Bytes.wrap(frame);
  }
}
