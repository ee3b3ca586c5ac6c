package org.openlearningexchange.harvest.probe.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the addresses that teachers would follow lead somewhere. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Whether some of the addresses that teachers would follow lead somewhere.")
public record Links(int reachable, int broken, int notChecked, List<Broken> examples) {
  static final Links NONE = new Links(0, 0, 0, List.of());

  public Links {
    examples = List.copyOf(examples);
  }

  /** An address that leads nowhere. */
  public record Broken(URI address, @Nullable String reason) {}
}
