# Measurements of bench/run; each is a line of $results: case, server, round, figures.

requests_of() { # server, case: file with the paths to ask for
	local set=${2#latency-}
	set=${set#cached-}
	case $set in
	304 | gzip | *-list) set=list ;;
	esac
	[ ! -f "$work/record/$set.$1" ] || set+=.$1
	echo "$work/record/$set"
}

headers_of() { # server, case
	local file path
	case ${2#cached-} in
	304)
		file=$(requests_of "$1" "$2")
		path=$(head -n 1 "$file")
		echo "If-None-Match: $(curl -sfI "$(address "$1")$path" | tr -d '\r' | sed -n 's/^ETag: //Ip')"
		;;
	gzip) echo "Accept-Encoding: gzip" ;;
	esac
}

rate() { # server, case, seconds: requests a second
	local file headers arguments
	file=$(requests_of "$1" "$2")
	headers=$(headers_of "$1" "$2")
	arguments=(-t1 -c16 --timeout 20s "-d${3}s" ${headers:+-H "$headers"})
	# a script costs the load generator time, which one path does not need
	if [ "$(wc -l <"$file")" = 1 ]; then
		arguments+=("$(address "$1")$(cat "$file")")
	else
		arguments+=(-s bench/walk.lua "$(address "$1")" -- "$file")
	fi
	timeout $(($3 + 30)) wrk "${arguments[@]}" >"$work/log" 2>&1 || fail "$@"
	! grep -qE 'Non-2xx|Socket errors' "$work/log" || fail "$@"
	awk '/^Requests\/sec/ { print $2; found = 1 } END { exit !found }' "$work/log"
}

fail() { # server, case
	cat "$work/log" >&2
	echo "bench: $1 failed in $2" >&2
	exit 1
}

# h2load and not hey: its log has microseconds where hey rounds to tenths of a millisecond, and it sends what it is late with, so the rate
# holds. 20 connections at 100 a second, because it looks at its clock every 10 ms; opened 2 a millisecond, so that they do not all send at
# once. A wait of more than 10 ms would hold back the next request of its connection: up to there the percentiles are those of an open load.
# It finds no status in "HTTP/1.1 200 " without a reason, as the service sends it, and counts a failure: so the bytes are checked instead.
latency() { # server, case, seconds: median and 99th percentile in µs, requests a second
	local file=$work/h2load.tsv paths count bytes
	paths=$(requests_of "$1" "$2")
	count=$((2000 * $3))
	bytes=$(jq -Rn --slurpfile record "$work/record/record.json" --argjson count "$count" '
		($record[0].requests | map({ (.path): .bytes }) | add) as $bytes | [inputs | $bytes[.]] | add / length * $count' "$paths")
	rm -f "$file"
	sed "s|^|$(address "$1")|" "$paths" >"$work/uris"
	timeout $(($3 + 30)) h2load --h1 -t1 -c20 --rps=100 -r2 --rate-period=1ms "-n$count" -i "$work/uris" --log-file="$file" >"$work/log" 2>&1 || fail "$@"
	grep -q "($bytes) data" "$work/log" || fail "$@"
	sort -n -k3 "$file" | awk -v count="$count" '
		{ took[NR] = $3; if (NR == 1 || $1 < first) first = $1; if ($1 > last) last = $1 }
		END { if (NR != count) exit 1; print took[int(NR * 0.5)], took[int(NR * 0.99)], NR * 1e6 / (last - first) }' || fail "$@"
}

compare() { # case
	local case=$1 servers=() measure=rate round i server figures
	[[ $case != latency-* ]] || measure=latency
	case $case in cold-*) servers=(cold) ;; cached-*) servers=(cached) ;; *) servers=(service) ;; esac
	for server in ${measured_beside[$case]}; do
		[ -z "${port[$server]:-}" ] || servers+=("$server")
	done
	[ ${#servers[@]} -gt 1 ] || return 0
	for server in "${servers[@]}"; do # so that nobody is measured while the JVM compiles, which takes longest where answers are made anew
		case $server in
		service) rate "$server" "$case" "$warm_seconds" ;;
		cold | spring-data-rest) rate "$server" "$case" $((6 * warm_seconds)) ;;
		*) rate "$server" "$case" "$seconds" ;;
		esac >/dev/null
	done
	for ((round = 0; round < rounds; round++)); do
		for ((i = 0; i < ${#servers[@]}; i++)); do # another one first in every round
			server=${servers[(i + round) % ${#servers[@]}]}
			figures=$($measure "$server" "$case" "$seconds")
			echo "$case $server $round $figures" >>"$results"
		done
	done
}

load_memory() {
	rate service filtered "$memory_seconds" >/dev/null
	echo "memory service 0 $(awk '/VmRSS/ { print $2 / 1024 }' "/proc/${process[service]}/status") $memory_seconds" >>"$results"
}
