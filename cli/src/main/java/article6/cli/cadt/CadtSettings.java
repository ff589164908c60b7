package article6.cli.cadt;

import article6.cli.files.SafeFiles;
import article6.cli.yaml.Fields;
import article6.cli.yaml.Located;
import article6.cli.yaml.LocatedReader;
import article6.cli.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the Trust asks of a project and the ledger does not know, approach by approach. No secret is
 * in it: the key of the Trust's node comes from the environment or a file of its own.
 */
record CadtSettings(String registry, Map<String, ProjectFacts> projects) {
  static final CadtSettings NONE = new CadtSettings("", Map.of());

  /**
   * @param link where the project is published
   * @param sectors, types of the Trust's own lists
   * @param verificationBody one of the Trust's list
   */
  record ProjectFacts(
      String name,
      String link,
      List<String> sectors,
      List<String> types,
      String status,
      String statusDate,
      String methodologyCode,
      String methodologyName,
      String country,
      String verificationId,
      String verificationBody) {}

  /**
   * @throws YamlException with the line that is not understood
   */
  static CadtSettings read(Path file) throws IOException {
    String name = file.toString();
    Fields fields = new Fields(name, LocatedReader.read(name, SafeFiles.read(file)));
    String registry = fields.text("registry");
    Map<String, ProjectFacts> projects = new LinkedHashMap<>();
    Optional<Located> listed = fields.find("projects");
    if (listed.isPresent()) {
      Fields byApproach = new Fields(name, listed.get());
      for (String approach : byApproach.names()) {
        projects.put(approach, facts(new Fields(name, byApproach.require(approach))));
      }
    }
    fields.nothingElse();
    return new CadtSettings(registry, projects);
  }

  private static ProjectFacts facts(Fields fields) {
    ProjectFacts facts =
        new ProjectFacts(
            text(fields, "name"),
            text(fields, "link"),
            fields.values("sectors", Function.identity()),
            fields.values("types", Function.identity()),
            text(fields, "status"),
            text(fields, "status-date"),
            text(fields, "methodology-code"),
            text(fields, "methodology-name"),
            text(fields, "country"),
            text(fields, "verification-id"),
            text(fields, "verification-body"));
    fields.nothingElse();
    return facts;
  }

  private static String text(Fields fields, String name) {
    return fields.has(name) ? fields.text(name) : "";
  }
}
