package org.espalier.platform.graphql.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.espalier.platform.http.BodyBytes;
import org.espalier.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * GraphQL over HTTP. A client that accepts {@code application/graphql-response+json} gets the
 * status of a refused request as status; one that does not gets 200 whenever the answer is a
 * GraphQL answer, as its specification has it. What is no GraphQL request at all is answered with a
 * problem.
 */
@Path("/graphql")
@RunOnVirtualThread
class GraphqlResource {

  private static final String RESPONSE = "application/graphql-response+json";
  private static final MediaType RESPONSE_TYPE = MediaType.valueOf(RESPONSE);

  private final GraphqlEngine engine;
  private final GraphqlConfig config;
  private final RequestReader reader;
  private final ObjectMapper mapper;

  GraphqlResource(
      GraphqlEngine engine, GraphqlConfig config, RequestReader reader, ObjectMapper mapper) {
    this.engine = engine;
    this.config = config;
    this.reader = reader;
    this.mapper = mapper;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, RESPONSE})
  @Operation(hidden = true)
  public Response post(InputStream body, @Context HttpHeaders headers)
      throws JsonProcessingException {
    byte[] bytes = BodyBytes.read(body, headers.getHeaderString(HttpHeaders.CONTENT_LENGTH));
    return answer(reader.read(bytes), headers);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, RESPONSE})
  @Operation(hidden = true)
  public Response get(
      @QueryParam("query") @Nullable String query,
      @QueryParam("operationName") @Nullable String operationName,
      @QueryParam("variables") @Nullable String variables,
      @QueryParam("extensions") @Nullable String extensions,
      @Context HttpHeaders headers)
      throws JsonProcessingException {
    return answer(reader.read(query, operationName, variables, extensions), headers);
  }

  @GET
  @Path("/schema.graphql")
  @Produces(MediaType.TEXT_PLAIN)
  @PermitAll
  @Operation(hidden = true)
  public String schema() {
    if (!config.introspection()) {
      throw CommonProblem.NOT_FOUND.because("The schema is not told here.");
    }
    return engine.sdl();
  }

  private Response answer(GraphqlRequest request, HttpHeaders headers)
      throws JsonProcessingException {
    GraphqlAnswer answer = engine.answer(request);
    boolean modern = modern(headers);
    boolean refused = answer.status() == CommonProblem.METHOD_NOT_ALLOWED.status();
    Response.ResponseBuilder response =
        Response.status(modern || refused ? answer.status() : 200)
            .entity(mapper.writeValueAsBytes(answer.body()))
            .type((modern ? RESPONSE_TYPE : MediaType.APPLICATION_JSON_TYPE).withCharset("utf-8"));
    return (refused ? response.header(HttpHeaders.ALLOW, "POST") : response).build();
  }

  /** True if the client names the media type of GraphQL answers before that of plain JSON. */
  private static boolean modern(HttpHeaders headers) {
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      if (accepted.isWildcardType() || accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
      if (accepted.isCompatible(RESPONSE_TYPE)) {
        return true;
      }
    }
    return false;
  }
}
