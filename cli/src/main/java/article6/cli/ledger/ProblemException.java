package article6.cli.ledger;

import article6.cli.console.ExitCode;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** A node's answer that something can't be done, as RFC 9457 has it. */
public final class ProblemException extends IOException {
  private static final long serialVersionUID = 1;

  private static final int NOT_FOUND_STATUS = 404;
  private static final int SERVER_ERROR_STATUS = 500;
  private static final int BUSY_STATUS = 503;

  private final int status;
  private final transient JsonNode problem;

  ProblemException(int status, JsonNode problem) {
    super(
        "%d %s %s"
            .formatted(
                status, problem.path("code").asString(""), problem.path("detail").asString("")));
    this.status = status;
    this.problem = problem;
  }

  public int status() {
    return status;
  }

  /** The whole answer. */
  public JsonNode problem() {
    return problem;
  }

  /** Whether a rule of the ledger refuses, rather than the node. */
  public boolean isRefusal() {
    return problem.has("rule");
  }

  public String code() {
    return problem.path("code").asString("");
  }

  /** In the language asked for: what is wrong and what to do about it. */
  public String detail() {
    return problem.path("detail").asString("");
  }

  /** Code and explanation, for people. */
  public String words() {
    return "%s (%d %s)".formatted(detail(), status, code());
  }

  /** Whether the same request may be answered later. */
  public boolean isBusy() {
    return status == BUSY_STATUS;
  }

  /** What the shell is told. */
  public ExitCode exitCode() {
    if (isRefusal()) {
      return ExitCode.NEGATIVE;
    }
    return switch (status) {
      case NOT_FOUND_STATUS -> ExitCode.NO_INPUT;
      case BUSY_STATUS -> ExitCode.TEMPORARY;
      default -> status >= SERVER_ERROR_STATUS ? ExitCode.UNAVAILABLE : ExitCode.DATA;
    };
  }

  Answer.Refused asRefusal() {
    return new Answer.Refused(
        code(),
        problem.path("rule").asString(""),
        problem.path("source").asString(""),
        problem.path("title").asString(""));
  }
}
