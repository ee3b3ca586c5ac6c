package org.openlearningexchange.search.widget;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The widget's files. Their addresses stay when their content changes, so browsers ask each time
 * and mostly hear 'not modified'.
 */
@Path("/widget")
@Tag(name = "Widget", description = "The search box that any page can embed")
public class WidgetEndpoint {
  private static final WidgetFile SCRIPT = WidgetFile.load("/widget/oer-search.js");
  private static final WidgetFile DEMO = WidgetFile.load("/widget/index.html");
  private static final WidgetFile DEMO_STYLE = WidgetFile.load("/widget/demo.css");

  @GET
  @Path("/v1/oer-search.js")
  @Produces("text/javascript;charset=UTF-8")
  @Operation(
      summary = "The widget",
      description =
          "An ES module that defines <oer-search>: <script type=\"module\" src=\"…/widget/v1/oer-search.js\"></script><oer-search></oer-search>")
  @APIResponse(responseCode = "200", description = "The module")
  @APIResponse(responseCode = "304", description = "Not modified")
  public Response script(@Context Request request) {
    return answer(SCRIPT, request);
  }

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(summary = "A page that shows the widget")
  @APIResponse(responseCode = "200", description = "The page")
  public Response demo(@Context Request request, @Context UriInfo uri) {
    // the page names its files by their place beside it
    return uri.getPath().endsWith("/")
        ? answer(DEMO, request)
        : Response.temporaryRedirect(URI.create("widget/")).build();
  }

  @GET
  @Path("/demo.css")
  @Produces("text/css;charset=UTF-8")
  @Operation(hidden = true)
  public Response demoStyle(@Context Request request) {
    return answer(DEMO_STYLE, request);
  }

  private static Response answer(WidgetFile file, Request request) {
    EntityTag tag = new EntityTag(file.version());
    CacheControl askEachTime = new CacheControl();
    askEachTime.setNoCache(true);
    askEachTime.setNoTransform(false);
    Response.@Nullable ResponseBuilder unmodified = request.evaluatePreconditions(tag);
    Response.ResponseBuilder response =
        unmodified == null ? Response.ok(file.content()) : unmodified;
    return response
        .tag(tag)
        .cacheControl(askEachTime)
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
