package org.openlearningexchange.search.export;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Describes the parameters of an export by those of the search, so that the two never differ. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ExportDescription implements OASFilter {
  private static final List<String> NOT_OF_EXPORTS = List.of("size", "cursor", "facets");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    get(api, "/search")
        .ifPresent(search -> get(api, "/export").ifPresent(export -> describe(export, search)));
  }

  private static void describe(Operation export, Operation search) {
    search.getParameters().stream()
        .filter(parameter -> !NOT_OF_EXPORTS.contains(parameter.getName()))
        .forEach(export::addParameter);
  }

  private static Optional<Operation> get(OpenAPI api, String path) {
    return Optional.ofNullable(api.getPaths())
        .map(paths -> paths.getPathItem(path))
        .map(PathItem::getGET);
  }
}
