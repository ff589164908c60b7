package article6.contracts.state;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/** A key that gets a value, or loses it when {@code value} is empty. */
public record Change(Bytes key, Optional<Bytes> value) {}
