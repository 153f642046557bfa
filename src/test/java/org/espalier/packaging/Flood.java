package org.espalier.packaging;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Requests that are sent at once, and what became of them. */
record Flood(List<Answered> answers) {

  /** Sends a request so many times; goes on at once. */
  static CompletableFuture<Flood> of(HttpRequest request, int times) {
    List<CompletableFuture<Answered>> sent =
        IntStream.range(0, times).mapToObj(_ -> send(request)).toList();
    return CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
        .thenApply(_ -> new Flood(sent.stream().map(CompletableFuture::join).toList()));
  }

  private static CompletableFuture<Answered> send(HttpRequest request) {
    long began = System.nanoTime();
    return PackagedServer.HTTP
        .sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenApply(answer -> new Answered(answer, Duration.ofNanos(System.nanoTime() - began)));
  }

  /** How many were answered so. */
  long count(int status) {
    return answers.stream().filter(one -> one.status() == status).count();
  }

  /** How long the slowest of those took that were answered so. */
  Duration slowest(int status) {
    return answers.stream()
        .filter(one -> one.status() == status)
        .map(Answered::took)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** Answers that are neither what was asked for nor a refusal that says when to come again. */
  List<String> strange() {
    List<String> strange = new ArrayList<>();
    for (Answered one : answers) {
      boolean refused =
          one.status() == 503
              && one.answer().body().contains("\"code\":\"BUSY\"")
              && one.answer().headers().firstValue("Retry-After").isPresent();
      if (one.status() / 100 != 2 && !refused) {
        strange.add(one.status() + " " + one.answer().body());
      }
    }
    return strange;
  }

  /** An answer, and how long it took. */
  record Answered(HttpResponse<String> answer, Duration took) {

    int status() {
      return answer.statusCode();
    }
  }
}
