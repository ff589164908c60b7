/**
 * How the command talks: words in the reader's language, tables, JSON, exit codes and errors with
 * their cure. Never a secret on the screen, never a stack trace for something a person can put
 * right.
 */
@NullMarked
package article6.cli.console;

import org.jspecify.annotations.NullMarked;
