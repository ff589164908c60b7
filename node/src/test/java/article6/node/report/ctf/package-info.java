/** Tests of CTF table 4. */
@NullMarked
package article6.node.report.ctf;

import org.jspecify.annotations.NullMarked;
