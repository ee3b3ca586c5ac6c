package org.openlearningexchange.catalog;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.openlearningexchange.kit.problem.Problem;

/**
 * Says once what holds for every operation of the API: the form of problems, and the refusals that
 * come before an operation is reached.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
  private static final String PROBLEM = "Problem";
  private static final String TOKEN_PATH = "/oauth/token";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    api.getComponents().addSchema(PROBLEM, problemSchema());
    if (api.getPaths() == null) {
      return;
    }
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations().forEach((method, operation) -> add(path, method, operation)));
  }

  private static void add(String path, PathItem.HttpMethod method, Operation operation) {
    if (path.equals(TOKEN_PATH)) {
      return;
    }
    boolean takesValues =
        operation.getRequestBody() != null
            || (operation.getParameters() != null && !operation.getParameters().isEmpty());
    if (takesValues) {
      addIfAbsent(operation, "400", "invalid-request: 'errors' names every field at fault");
    }
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      addIfAbsent(operation, "401", "unauthorized: the token is missing, expired or revoked");
      addIfAbsent(operation, "403", "forbidden: the token is another member's, or of another role");
    }
    if (operation.getRequestBody() != null) {
      addIfAbsent(operation, "415", "unsupported-media-type");
    }
    addIfAbsent(operation, "500", "internal");
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, response) -> describeProblem(status, response));
  }

  private static void addIfAbsent(Operation operation, String status, String description) {
    if (!operation.getResponses().hasAPIResponse(status)
        || operation.getResponses().getAPIResponse(status).getDescription() == null
        || isDefault(operation.getResponses().getAPIResponse(status))) {
      operation
          .getResponses()
          .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
    }
  }

  /** What the generator adds by itself for operations that need a role. */
  private static boolean isDefault(APIResponse response) {
    return List.of("Not Authorized", "Not Allowed", "Bad Request")
        .contains(response.getDescription());
  }

  private static void describeProblem(String status, APIResponse response) {
    boolean refusal = status.startsWith("4") || status.startsWith("5");
    if (refusal && (response.getContent() == null || isEmpty(response.getContent()))) {
      response.setContent(
          OASFactory.createContent()
              .addMediaType(
                  Problem.MEDIA_TYPE,
                  OASFactory.createMediaType()
                      .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }
  }

  private static boolean isEmpty(Content content) {
    return content.getMediaTypes() == null || content.getMediaTypes().isEmpty();
  }

  private static Schema problemSchema() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("A problem (RFC 9457); some types have further members")
        .properties(
            Map.of(
                "type", text("/problems/invalid-request"),
                "title", text("The request is not valid"),
                "status",
                    OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).addExample(400),
                "detail", text("The repository is not valid; see errors."),
                "errors",
                    OASFactory.createSchema()
                        .addType(Schema.SchemaType.ARRAY)
                        .items(
                            OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .properties(
                                    Map.of(
                                        "field", text("baseUrl"),
                                        "detail", text("must be an http or https address"))))));
  }

  private static Schema text(String example) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).addExample(example);
  }
}
