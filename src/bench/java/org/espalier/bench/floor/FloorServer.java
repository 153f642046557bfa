package org.espalier.bench.floor;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The program of the floor: one route each for an employee, a page of employees and a person's gap,
 * answered on a virtual thread as the server does.
 */
public final class FloorServer extends AbstractVerticle {

  private static final String EMPLOYEES = "/api/v1/employees";
  private static final String GAP = "/gap";

  private final Database database;
  private final int port;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private FloorServer(Database database, int port) {
    this.database = database;
    this.port = port;
  }

  /** Arguments: port, JDBC URL, tenant; the password comes by the environment. */
  public static void main(String... args) throws SQLException {
    Database database = new Database(args[1], args[2], System.getenv("FLOOR_PASSWORD"));
    int port = Integer.parseInt(args[0]);
    Vertx.vertx()
        .deployVerticle(
            () -> new FloorServer(database, port),
            new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors()));
  }

  @Override
  public void start() {
    vertx
        .createHttpServer()
        .requestHandler(request -> threads.execute(() -> answer(request)))
        .listen(port, "127.0.0.1");
  }

  private void answer(HttpServerRequest request) {
    try {
      byte[] body = body(request);
      request
          .response()
          .putHeader("content-type", "application/json;charset=UTF-8")
          .end(Buffer.buffer(body));
    } catch (SQLException | IOException | RuntimeException e) {
      request.response().setStatusCode(500).end(e.toString());
    }
  }

  private byte[] body(HttpServerRequest request) throws SQLException, IOException {
    String path = Objects.requireNonNull(request.path());
    if (path.length() == EMPLOYEES.length()) {
      return EmployeeReads.page(
          database,
          request.getParam("cursor"),
          Integer.parseInt(Objects.requireNonNull(request.getParam("limit"))));
    }
    String id = path.substring(EMPLOYEES.length() + 1);
    return id.endsWith(GAP)
        ? GapRead.gap(database, UUID.fromString(id.substring(0, id.length() - GAP.length())))
        : EmployeeReads.one(database, UUID.fromString(id));
  }
}
