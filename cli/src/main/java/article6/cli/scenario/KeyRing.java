package article6.cli.scenario;

import article6.cli.network.OfficerName;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.PartyCode;
import java.io.IOException;

/** The keys of the officers who play. */
public interface KeyRing {
  /**
   * @throws article6.cli.console.CliException when there is no such officer, or the password is
   *     wrong
   */
  PrivateKey key(OfficerName officer) throws IOException;

  /** Makes keys for the officers of a Party that has none yet. */
  void welcome(PartyCode newcomer) throws IOException;
}
