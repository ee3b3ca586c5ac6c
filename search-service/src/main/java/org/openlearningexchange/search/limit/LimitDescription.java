package org.openlearningexchange.search.limit;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.openlearningexchange.kit.problem.Problem;

/** Says in the description of the API, for every operation, that too many requests are refused. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class LimitDescription implements OASFilter {
  private static final String STATUS = "429";
  private static final String EXAMPLE =
      """
      {"type":"/problems/quota-exceeded","title":"Too many requests","status":429,
       "detail":"Wait as long as Retry-After says; a client with a token has a quota of its own.",
       "violated-policies":["default"]}\
      """;

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null) {
      return;
    }
    api.getPaths()
        .getPathItems()
        .values()
        .forEach(path -> path.getOperations().values().forEach(LimitDescription::describe));
  }

  private static void describe(Operation operation) {
    operation
        .getResponses()
        .addAPIResponse(STATUS, refusal())
        .getAPIResponses()
        .forEach((status, response) -> tellWhatIsLeft(status, response));
  }

  private static APIResponse refusal() {
    return OASFactory.createAPIResponse()
        .description("Too many requests: wait as long as Retry-After says")
        .addHeader("Retry-After", header("Seconds to wait", "3"))
        .content(
            OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().example(EXAMPLE)));
  }

  private static void tellWhatIsLeft(String status, APIResponse response) {
    if (List.of("200", STATUS).contains(status)) {
      response
          .addHeader(
              "RateLimit-Policy",
              header(
                  "What a client may ask for (q searches within w seconds)",
                  "\"default\";q=200;w=10"))
          .addHeader(
              "RateLimit",
              header("What is left of it (r searches within t seconds)", "\"default\";r=193;t=1"));
    }
  }

  private static Header header(String description, String example) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().addType(SchemaType.STRING).addExample(example));
  }
}
