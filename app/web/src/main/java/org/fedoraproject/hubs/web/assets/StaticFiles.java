package org.fedoraproject.hubs.web.assets;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.widgets.WidgetFiles;
import org.fedoraproject.hubs.widgets.WidgetKind;
import org.fedoraproject.hubs.widgets.Widgets;

/**
 * The files of the frontend module, read once, under names that change with their content, so that browsers may keep them for ever. Style
 * sheets become one. {@code static/files.txt} lists them, a module after those it imports. The modules of widgets are among them. Immutable
 * and thread-safe.
 */
@Singleton
public final class StaticFiles {

    private static final Pattern IMPORT = Pattern.compile("(['\"])\\./([a-z-]+\\.js)\\1");

    /** Imports that run with the module; others are fetched when they are needed, or name types in comments. */
    private static final Pattern STATIC_IMPORT = Pattern.compile("(?m)^import .*?['\"]\\./([a-z-]+\\.js)['\"]");

    private final Map<String, StaticFile> byName = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Assets assets;

    StaticFiles(Widgets widgets) {
        StringBuilder sheet = new StringBuilder();
        Map<String, Set<String>> imports = new HashMap<>();
        for (String path :
                read("static/files.txt").lines().filter(l -> !l.isBlank()).toList()) {
            String text = read("static/" + path);
            if (path.endsWith(".css")) {
                sheet.append(text).append('\n');
            } else {
                String plain = path.substring(path.lastIndexOf('/') + 1);
                imports.put(plain, withAll(imports, text));
                add(plain, path.endsWith(".js") ? withImports(path, text) : text);
            }
        }
        add("hubs.css", sheet.toString());
        for (WidgetKind<?, ?> kind : widgets.all()) {
            String name = script(kind.widget().profile().kind());
            WidgetFiles.script(kind).ifPresent(text -> add(name, withImports(name, text)));
        }
        List<String> modules = imports.getOrDefault("hubs.js", Set.of()).stream()
                .map(this::address)
                .toList();
        assets =
                new Assets(address("hubs.css"), address("hubs.js"), modules, address("icons.svg"), address("mark.svg"));
    }

    /** What a module imports, and what that imports: it stands before it in the list. */
    private static Set<String> withAll(Map<String, Set<String>> imports, String text) {
        Set<String> all = new LinkedHashSet<>();
        STATIC_IMPORT.matcher(text).results().map(found -> found.group(1)).forEach(name -> {
            all.add(name);
            all.addAll(imports.getOrDefault(name, Set.of()));
        });
        return all;
    }

    /** Where pages find them. */
    public Assets assets() {
        return assets;
    }

    /** Where pages find the module of a widget; most have none. */
    public Optional<String> widgetScript(String kind) {
        return Optional.ofNullable(names.get(script(kind))).map(name -> "/static/" + name);
    }

    private static String script(String kind) {
        return "widget-" + kind + ".js";
    }

    Optional<StaticFile> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private String address(String plain) {
        String name = names.get(plain);
        if (name == null) {
            throw new IllegalStateException("static/files.txt does not list " + plain);
        }
        return "/static/" + name;
    }

    private void add(String plain, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        int dot = plain.lastIndexOf('.');
        String name = plain.substring(0, dot) + "-" + hash(content) + plain.substring(dot);
        names.put(plain, name);
        byName.put(name, new StaticFile(type(plain), content));
    }

    private String withImports(String path, String text) {
        return IMPORT.matcher(text).replaceAll(found -> {
            String name = names.get(found.group(2));
            if (name == null) {
                throw new IllegalStateException(
                        "static/files.txt must list " + found.group(2) + " before " + path + ", which imports it");
            }
            return Matcher.quoteReplacement(found.group(1) + "./" + name + found.group(1));
        });
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            default -> "image/svg+xml";
        };
    }

    private static String read(String path) {
        try (InputStream in = StaticFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the frontend module lacks " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
