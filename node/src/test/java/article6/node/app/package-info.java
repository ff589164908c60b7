/** Tests of whole nodes, over real connections on loopback and real stores in temporary folders. */
@NullMarked
package article6.node.app;

import org.jspecify.annotations.NullMarked;
