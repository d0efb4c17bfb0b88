package org.fedoraproject.hubs.core.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the YAML file that {@code hubs.directory.file} names. Strict: an unknown field, a wrong value or a name given twice refuses the
 * whole file, and the message says where. Only the tree of nodes is read, no tag ever becomes an object. Stateless.
 */
public final class DirectoryFile {

    /** Largest file that is read, in bytes: about 20,000 people. */
    public static final int MAX_BYTES = 10_000_000;

    /** A file that repeats lists by aliases is fine; one that multiplies them is a bomb. */
    private static final int MAX_ALIASES = 50;

    /** The deepest field is five levels down. */
    private static final int MAX_DEPTH = 20;

    private DirectoryFile() {}

    /**
     * Reads a file.
     *
     * @throws DirectoryException when something in it is wrong
     * @throws IOException when it cannot be read; the message names it
     */
    public static Directory read(Path file) throws IOException, DirectoryException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new IOException("cannot read " + file + "; check hubs.directory.file: " + e.getMessage(), e);
        }
        if (bytes.length > MAX_BYTES) {
            throw new DirectoryException(
                    List.of(file + ": larger than " + MAX_BYTES + " bytes; is it the right file?"), null);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(String.valueOf(file.getFileName()), text);
        } catch (CharacterCodingException e) {
            throw new DirectoryException(List.of(file + ": not UTF-8; save it in that encoding"), e);
        }
    }

    /**
     * Reads a text.
     *
     * @param name of the file, for messages
     * @throws DirectoryException when something in it is wrong
     */
    public static Directory parse(String name, String yaml) throws DirectoryException {
        Node root = compose(name, yaml);
        if (root == null) {
            return Directory.EMPTY;
        }
        Problems problems = new Problems(name);
        Entry file = Entry.of(root, "", PersonReader.ordered("people", "teams"), problems);
        Directory directory = new Directory(
                readAll(file.entries("people", "person", PersonReader.FIELDS), "username", PersonReader::read),
                readAll(file.entries("teams", "team", TeamReader.FIELDS), "name", TeamReader::read));
        problems.throwIfAny();
        return directory;
    }

    private static <T> List<T> readAll(List<Entry> entries, String key, Function<Entry, T> reader) {
        Set<String> names = new HashSet<>();
        List<T> read = new ArrayList<>();
        for (Entry entry : entries) {
            entry.calledBy(key);
            entry.line(key)
                    .filter(name -> !names.add(name))
                    .ifPresent(
                            name -> entry.problem(key, "'" + name + "' stands in the file twice; merge the entries"));
            read.add(reader.apply(entry));
        }
        return read;
    }

    private static @org.jspecify.annotations.Nullable Node compose(String name, String yaml) throws DirectoryException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setAllowRecursiveKeys(false);
        try {
            return new Yaml(options).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new DirectoryException(
                    List.of(name + ":" + line + ": not YAML: " + e.getProblem() + "; check indentation and quotes"), e);
        } catch (YAMLException e) {
            throw new DirectoryException(List.of(name + ": refused: " + e.getMessage()), e);
        }
    }
}
