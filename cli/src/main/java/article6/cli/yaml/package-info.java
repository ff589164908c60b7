/**
 * YAML files that people write, read strictly and with line numbers. In comes text, out go values
 * or the line that can't be understood; nothing unknown is passed over.
 */
@NullMarked
package article6.cli.yaml;

import org.jspecify.annotations.NullMarked;
