package org.openlearningexchange.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/**
 * Reads requests strictly: a misspelt 'commercial' that was passed over would turn a no into a yes,
 * and misspelt 'changes' would be left out of a credit.
 */
public final class StrictBody {
  private StrictBody() {}

  /**
   * The request that a body is.
   *
   * @param parts what its parts are to be, as a remedy where there is no object
   * @throws Problem 400 with the field that is not known or has a value of the wrong form
   */
  public static <T> T read(@Nullable JsonNode body, Class<T> form, String parts) {
    if (body == null || !body.isObject()) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "The body is an object with parts.")
          .field("parts", parts);
    }
    try {
      return Json.MAPPER
          .readerFor(form)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(body);
    } catch (UnrecognizedPropertyException e) {
      throw problem(e, "is not known here; known: " + known(e));
    } catch (JsonMappingException e) {
      throw problem(e, "has a value of the wrong form; see the API description");
    } catch (IOException e) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "The body is not JSON of the form expected.");
    }
  }

  private static String known(UnrecognizedPropertyException e) {
    return e.getKnownPropertyIds().stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static Problem problem(JsonProcessingException e, String remedy) {
    String path =
        ((JsonMappingException) e)
            .getPath().stream()
                .map(
                    step ->
                        step.getFieldName() == null
                            ? "[" + step.getIndex() + "]"
                            : "." + step.getFieldName())
                .collect(Collectors.joining());
    return Problem.of(CommonProblem.INVALID_REQUEST, "Some values are not valid; see errors.")
        .field(path.startsWith(".") ? path.substring(1) : path, remedy);
  }
}
