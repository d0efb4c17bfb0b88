package org.fedoraproject.hubs.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no template or module may do, and that the list of files is whole. */
class SourcesTest {

    private static final Path ROOT = Path.of("src/main/resources");

    @Test
    void noTemplateWritesUnescapedTextOrUnquotedAttributes() throws IOException {
        List<Path> templates = files("views");
        assertThat(templates).hasSizeGreaterThan(8);
        for (Path template : templates) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContain("{{{", "{{&", " style=", "<style")
                    .doesNotContainPattern("\\s[\\w-]+=\\{\\{")
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContainPattern("<script(?![^>]* src=)");
        }
    }

    @Test
    void noModuleWritesMarkupOrRunsText() throws IOException {
        for (Path module : files("static/js")) {
            assertThat(Files.readString(module))
                    .as(module.toString())
                    .startsWith("// @ts-check")
                    .doesNotContain(
                            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function");
        }
    }

    /** Pages are read from right to left as well: sides are where a line begins and ends. */
    @Test
    void noSheetNamesLeftOrRight() throws IOException {
        for (Path sheet : files("static/css")) {
            assertThat(Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", ""))
                    .as(sheet.toString())
                    .doesNotContainPattern("(?<![\\w-])(left|right)(?![\\w-])")
                    .doesNotContainPattern("(margin|padding|border|scroll-margin|scroll-padding)-(left|right)")
                    .doesNotContainPattern("border-(top|bottom)-(left|right)");
        }
    }

    @Test
    void everyStaticFileIsListed() throws IOException {
        Path folder = ROOT.resolve("static");
        List<String> there = files("static").stream()
                .map(path -> folder.relativize(path).toString())
                .filter(name -> !name.equals("files.txt"))
                .toList();
        assertThat(Files.readAllLines(folder.resolve("files.txt"))).containsExactlyInAnyOrderElementsOf(there);
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> found = Files.walk(ROOT.resolve(folder))) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
