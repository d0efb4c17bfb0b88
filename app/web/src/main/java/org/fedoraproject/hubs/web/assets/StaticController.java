package org.fedoraproject.hubs.web.assets;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;

/** Serves what is in memory already: sheet, scripts, icons. */
@Controller
@Produces(MediaType.ALL)
final class StaticController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final StaticFiles files;

    StaticController(StaticFiles files) {
        this.files = files;
    }

    /** A file by its immutable name; a name of another version is not found. */
    @Get("/static/{name:[^/]+}")
    HttpResponse<?> file(@PathVariable String name) {
        return files.find(name)
                .<HttpResponse<?>>map(file -> answer(file, FOR_EVER))
                .orElseGet(HttpResponse::notFound);
    }

    /** What browsers ask for by themselves. */
    @Get("/favicon.ico")
    HttpResponse<?> icon() {
        String name = files.assets().mark().substring("/static/".length());
        return files.find(name)
                .<HttpResponse<?>>map(file -> answer(file, "public, max-age=86400"))
                .orElseGet(HttpResponse::notFound);
    }

    /** Crawlers may read pages, but need no fragments or search results. */
    @Get("/robots.txt")
    HttpResponse<String> robots() {
        return HttpResponse.ok(
                        "User-agent: *\nDisallow: /explore/?\nDisallow: /search\nDisallow: /people/?\nDisallow: /*/widgets/\n")
                .contentType(MediaType.of("text/plain; charset=utf-8"))
                .header("Cache-Control", "public, max-age=86400");
    }

    private static HttpResponse<byte[]> answer(StaticFile file, String cache) {
        return HttpResponse.ok(file.content())
                .contentType(MediaType.of(file.type()))
                .header("Cache-Control", cache);
    }
}
