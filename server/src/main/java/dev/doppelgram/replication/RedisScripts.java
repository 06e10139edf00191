// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

/**
 * What Redis does in one piece. KEYS: the stream, the snapshot, what each server has read, and the
 * sign of life of the one that asks.
 *
 * <p>The snapshot is a hash: {@code e} epoch, {@code at} the entry that it covers last, {@code f}
 * format, {@code n} bytes, {@code d} the bytes, {@code floor} the first entry that may be in the
 * stream, where older ones were trimmed.
 */
final class RedisScripts {
  private RedisScripts() {}

  /** The epoch of the stream: of its first entry or, where that was trimmed, of the snapshot. */
  private static final String EPOCH =
      """
      local function epoch(first)
        if first[1] == '0-1' then return first[2][2] end
        return redis.call('HGET', KEYS[2], 'e') or ''
      end
      local first = redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 1)[1]
      """;

  private static final String BEFORE =
      """
      local function before(a, b)
        local am, as = string.match(a, '(%d+)-(%d+)')
        local bm, bs = string.match(b, '(%d+)-(%d+)')
        am, as, bm, bs = tonumber(am), tonumber(as), tonumber(bm), tonumber(bs)
        return am < bm or (am == bm and as < bs)
      end
      """;

  /**
   * Puts a new stream in the place of one of this epoch, or of none, or of one whose snapshot is
   * lost with its epoch: epoch, new epoch, opening. Without an epoch it does so where there is no
   * stream alone.
   */
  static final String CLAIM =
      EPOCH
          + """
          if first then
            local now = epoch(first)
            if ARGV[1] == '' or (now ~= '' and now ~= ARGV[1]) then return 0 end
          end
          redis.call('DEL', KEYS[1], KEYS[2], KEYS[3])
          redis.call('XADD', KEYS[1], '0-1', 'e', ARGV[2], 'c', ARGV[3])
          return 1
          """;

  /**
   * Gives epoch, opening, place of the snapshot, floor, format and snapshot, and holds what comes
   * behind that for the server that asks: its name or none, milliseconds of life, format.
   */
  static final String ENTER =
      EPOCH
          + """
          if not first then return {} end
          local now = epoch(first)
          if now == '' then return {} end
          local s = redis.call('HMGET', KEYS[2], 'e', 'at', 'floor', 'f', 'd')
          if s[1] ~= now then s = {} end
          local opening = ''
          if first[1] == '0-1' then opening = first[2][4] end
          if ARGV[1] ~= '' then
            redis.call('SET', KEYS[4], '1', 'PX', ARGV[2])
            local from = '0-1'
            if s[4] == ARGV[3] then from = s[2] end
            redis.call('HSET', KEYS[3], ARGV[1], from)
          end
          return {now, opening, s[2] or '', s[3] or '', s[4] or '', s[5] or ''}
          """;

  /** Gives the epoch of the stream; empty for none. */
  static final String ASK_EPOCH = EPOCH + "if not first then return '' end return epoch(first)";

  /** Puts a snapshot in the place of an older one: epoch, place, format, bytes, snapshot. */
  static final String PUBLISH =
      EPOCH
          + BEFORE
          + """
          if not first or epoch(first) ~= ARGV[1] then return 0 end
          local at = redis.call('HGET', KEYS[2], 'at')
          if at and not before(at, ARGV[2]) then return 0 end
          redis.call('HSET', KEYS[2], 'e', ARGV[1], 'at', ARGV[2], 'f', ARGV[3], 'n', ARGV[4], 'd', ARGV[5])
          return 1
          """;

  /**
   * A sign of life, after which is trimmed what a snapshot covers and all that live have read:
   * name, milliseconds of life, epoch, place that was read last, what the keys of signs of life
   * begin with. Gives place and bytes of the snapshot.
   */
  static final String BEAT =
      BEFORE
          + """
          redis.call('SET', KEYS[4], '1', 'PX', ARGV[2])
          redis.call('HSET', KEYS[3], ARGV[1], ARGV[4])
          local s = redis.call('HMGET', KEYS[2], 'e', 'at', 'floor', 'n')
          if s[1] ~= ARGV[3] then return {} end
          local least = s[2]
          local read = redis.call('HGETALL', KEYS[3])
          for i = 1, #read, 2 do
            if redis.call('EXISTS', ARGV[5] .. read[i]) == 0 then
              redis.call('HDEL', KEYS[3], read[i])
            elseif before(read[i + 1], least) then
              least = read[i + 1]
            end
          end
          if before(s[3] or '0-1', least) then
            redis.call('HSET', KEYS[2], 'floor', least)
            redis.call('XTRIM', KEYS[1], 'MINID', least)
          end
          return {s[2], s[4]}
          """;

  /** Takes away the key, if it says that name. */
  static final String HAS_WRITTEN =
      """
      if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
      return 1
      """;
}
