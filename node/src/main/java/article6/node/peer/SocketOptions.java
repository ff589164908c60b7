package article6.node.peer;

import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.SocketChannelConfig;

/** How every socket between peers is set, whoever has opened it. */
final class SocketOptions {
  private SocketOptions() {}

  static void apply(SocketChannelConfig config) {
    config.setTcpNoDelay(true);
    config.setSendBufferSize(Outbox.SOCKET_BUFFER_BYTES);
    config.setWriteBufferWaterMark(
        new WriteBufferWaterMark(Outbox.WATERMARK_LOW_BYTES, Outbox.WATERMARK_HIGH_BYTES));
  }
}
